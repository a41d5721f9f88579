export default definePageConfig({ navigationBarTitleText: '填本人给的码' })
