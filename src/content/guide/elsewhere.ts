import type { NotCoveredResult } from '@/domain/guidance'

/** Outside the scheme: why, and where to go instead. */
export const elsewhere: Readonly<
  Record<NotCoveredResult['reason'], { readonly why: string; readonly next: string }>
> = {
  residentPension: {
    why: '「退休一件事」办的是河北省企业和机关事业单位的养老保险。',
    next: '居民养老 60 周岁领取，到户口所在地的乡镇、街道或者社区服务窗口办。不清楚打 12333。',
  },
  otherProvince: {
    why: '「退休一件事」办的是在河北省参保的人。',
    next: '在哪个省参保，就向哪个省申请。打当地的 12333；想转回河北，也先问清能不能转。',
  },
}
