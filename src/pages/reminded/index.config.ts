export default definePageConfig({ navigationBarTitleText: '您请我们提醒的事' })
