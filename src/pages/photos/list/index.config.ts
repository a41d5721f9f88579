export default definePageConfig({ navigationBarTitleText: '要传的材料' })
