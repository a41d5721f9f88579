// What the components of `src/ui` set on the platforms' views and texts. WeChat's templates may not recurse, so Taro
// writes every attribute fifteen times over, and all of it belongs to the main package.
// WeChat reads a role from `aria-role`, Alipay from `role`.
const aria = process.env.TARO_ENV === 'weapp' ? /^aria-/ : /^(aria-(?!role)|role$)/
const drawn = ['class', 'style', 'hover-class', 'bindtap', 'onTap', 'catchtouchmove', 'catchTouchMove']

// `static-view`, `catch-view` …: Taro's lighter forms of the same components. A scroll-view is written whether it is
// used or not; here it is not.
const plain = /^(\w+-)?(view|text|scroll-view)$/

/** Leaves out of a mini-program's templates what this app does not use. The names that stay keep their short forms. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      const build = template.buildAttribute.bind(template)
      template.buildAttribute = (attributes, name) => {
        if (!plain.test(name)) return build(attributes, name)
        const used = Object.entries(attributes).filter(([key]) => aria.test(key) || drawn.includes(key))
        return build(Object.fromEntries(used), name)
      }
      const draw = template.buildTemplate.bind(template)
      template.buildTemplate = (...config) => draw(...config).replace(/>\s+</g, '><')
    },
  })
}
