// H5 runs on preact (a third of React's bytes); mini-programs and tests keep React. In step with config/index.ts.
const onPreact = process.env.TARO_ENV === 'h5' && process.env.NODE_ENV !== 'test'

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: onPreact ? process.env.H5_FRAMEWORK || 'preact' : 'react',
        ts: true,
        compiler: 'webpack5',
        hot: false,
      },
    ],
  ],
}
