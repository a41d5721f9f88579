/** Where a picture is. 已收到 is the server's word; the others are the phone's. */
export const pictureStates = {
  waiting: '等待上传',
  uploading: '正在上传',
  sent: '已上传',
  received: '已收到',
  refused: '没有收下',
  leaving: '正在删',
} as const

/** The phone did not take a picture that has yet to reach the server. */
export const pictureNotKept = '手机存不下这张照片了。没收到以前，请别关掉退休一件事，也可以先清一清手机。'

/** Why a photo does not leave the phone, and what to do. Keys are the camera's own. */
export const photoFaults = {
  type: '这种格式收不了，请用 JPG 或 PNG 的照片。苹果手机请在「设置 → 相机 → 格式」里选「兼容性最佳」，再拍一张。',
  size: '这张照片太大（最多 30 MB）。请重新拍一张，或选小一些的照片。',
  pixels: '这张照片的尺寸太大，手机处理不了。请用手机自带的相机，按平常的大小重新拍一张。',
  damaged: '这张照片打不开，可能没有存完整。请重新拍一张，或换一张。',
  denied: '没能打开相机或相册。请在手机的设置里允许使用相机和相册，再点一次。',
} as const
