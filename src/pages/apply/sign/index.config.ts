export default definePageConfig({ navigationBarTitleText: '签名提交' })
