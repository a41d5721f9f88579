// Taro's settings are from the days of ES5: every Chinese character became six letters (`\u9000`), every function kept
// its name, and on mini-programs most of what terser can do was off.
const compress = {
  arrows: true,
  collapse_vars: true,
  comparisons: true,
  computed_props: true,
  hoist_props: true,
  inline: true,
  loops: true,
  negate_iife: true,
  passes: 3,
  properties: true,
  reduce_funcs: true,
  reduce_vars: true,
  switches: true,
  typeofs: true,
}

exports.terser = {
  enable: true,
  config: {
    ecma: 2018,
    keep_fnames: false,
    compress,
    output: { ecma: 2018, ascii_only: false, comments: false, quote_keys: false, keep_quoted_props: false },
  },
}
