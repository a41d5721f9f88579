// What Taro's router asks of `query-string`, whose arrays, types and orders nothing here uses: each value as it stands in
// the address, undecoded. 1.9 KB gzip.
function parse(query) {
  const pairs = query
    .replace(/^\?/, '')
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name, ...value] = pair.replace(/\+/g, ' ').split('=')
      return [name, value.length > 0 ? value.join('=') : null]
    })
  return Object.fromEntries(pairs)
}

exports.parse = parse
exports.default = exports
