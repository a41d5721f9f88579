// H5 runs on preact (a third of React's bytes); mini-programs and tests keep React. In step with config/index.ts.
const onPreact = process.env.TARO_ENV === 'h5' && process.env.NODE_ENV !== 'test'

// For Safari before 16.3 Babel would write every parameter with a default, and every taking apart of an object, in the
// style of 2009, for one flaw in it: a named function expression with a parameter of its own name. That one it mends
// alone. A tenth of the bytes.
const modern = {
  exclude: ['transform-parameters', 'transform-destructuring'],
  include: ['bugfix/transform-safari-id-destructuring-collision-in-function-expression'],
}

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: onPreact ? process.env.H5_FRAMEWORK || 'preact' : 'react',
        ts: true,
        compiler: 'webpack5',
        hot: false,
        ...modern,
      },
    ],
  ],
}
