export default definePageConfig({ navigationBarTitleText: '出生年月看哪份材料' })
