export default definePageConfig({ navigationBarTitleText: '演示法人认证' })
