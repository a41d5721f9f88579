export default definePageConfig({ navigationBarTitleText: '删掉我的全部资料' })
