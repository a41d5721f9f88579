const path = require('node:path')
const ariaAttributes = require('./ariaAttributes.json')

/**
 * Taro writes into a mini-program's templates only the attributes it knows, and it knows no accessibility
 * attribute: `aria-label` on a `View` is dropped without a word. This adds them, in the templates and in the
 * run-time table by which Taro shortens attribute names (the two must agree). WeChat reads a role from
 * `aria-role`, Alipay from `role`; the rest has one name on both.
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template.mergeComponents(ctx, ariaAttributes)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'accessibilityRuntime.js')].flat()
    },
  })
}
