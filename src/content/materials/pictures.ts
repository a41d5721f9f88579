/** Where a picture is. 已收到 is the server's word; the others are the phone's. */
export const pictureStates = {
  waiting: '等待上传',
  uploading: '正在上传',
  sent: '已上传',
  received: '已收到',
  refused: '没有收下',
} as const

/** Why a photo cannot be used, said before anything is uploaded. */
export const photoFaults = {
  type: '这不是能用的照片。请用手机拍一张，或者选 JPG、PNG 格式的。',
  size: '这张照片太大。请用手机重新拍一张。',
  pixels: '这张照片太大。请用手机重新拍一张。',
  damaged: '这张照片打不开，可能没有存完整。请换一张，或者重新拍。',
  denied: '手机没有允许用相机和相册。请到手机的设置里允许，再回来拍。',
} as const
