const path = require('node:path')

process.env.TARO_ENV = 'h5'

const rootDir = path.resolve(__dirname, '..')

const base = {
  rootDir,
  transform: { '\\.[cm]?[jt]sx?$': 'babel-jest' },
  transformIgnorePatterns: ['<rootDir>/node_modules/'],
  clearMocks: true,
  // What config/index.ts defines for a build.
  globals: { API_BASE: '' },
  moduleNameMapper: {
    '\\.(css|scss|png|jpe?g|svg)$': '<rootDir>/config/jest/asset.js',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@contract/(.*)$': '<rootDir>/types/$1',
    '^@tarojs/taro$': '<rootDir>/config/jest/taro.ts',
  },
}

module.exports = {
  rootDir,
  projects: [
    {
      ...base,
      displayName: 'domain',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/domain/**/*.test.ts'],
      setupFiles: ['<rootDir>/config/jest/pure.ts'],
    },
    {
      ...base,
      displayName: 'app',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/{content,ui,platform,services,stores,pages}/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/config/jest/setup.ts'],
    },
  ],
}
