// Taro's request for H5, as far as `src/services/transport.ts` uses it: text comes back as text. Taro's own also carries
// interceptors, a queue of them, and forms of data and answers that nothing here asks for. 0.9 KB gzip.
const isPlain = (data) =>
  data !== null &&
  typeof data === 'object' &&
  [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(data))

/** Of what type `data` is the header says. Rejects where no answer came in time. */
exports.request = async ({ url, method, header, data, timeout }) => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), timeout)
  try {
    const answer = await fetch(url, {
      method,
      headers: header,
      body: isPlain(data) ? JSON.stringify(data) : data,
      signal: controller.signal,
    })
    return {
      statusCode: answer.status,
      header: Object.fromEntries(answer.headers),
      data: await answer.text(),
    }
  } finally {
    clearTimeout(timer)
  }
}

// Nothing asks for these; whoever did would be told by the missing function.
exports.addInterceptor = undefined
exports.cleanInterceptors = undefined
