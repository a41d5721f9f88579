export default definePageConfig({ navigationBarTitleText: '每一条依据' })
