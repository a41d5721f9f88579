import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Platform } from './platform'

/**
 * A small mini-program written by hand, without Taro, to test the harness itself: each of its buttons calls one API
 * of the platform and shows what came back.
 *
 * @returns its folder
 */
export function writeSample(platform: Platform): string {
  const root = mkdtempSync(path.join(tmpdir(), `sample-${platform}-`))
  const files: Record<string, string> = {
    'app.json': JSON.stringify({ pages: ['pages/first', 'pages/second'] }),
    'app.js': `App({ onHide() { this.wasHidden = true } })`,
    'pages/first.json': JSON.stringify({ usingComponents: { counter: '/counter' } }),
    'pages/second.json': '{}',
    'counter.json': JSON.stringify({ component: true }),
    'pages/first.js': page(platform),
    'pages/second.js': `Page({ onLoad(query) { this.setData({ query: JSON.stringify(query) }) } })`,
    'counter.js': counter,
    ...templates(platform),
  }
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return root
}

const counter = `
Component({
  data: { count: 0 },
  methods: { more() { this.setData({ count: this.data.count + 1 }) } },
})`

/** What each button does, in the words of the platform. */
function page(platform: Platform): string {
  const api = platform === 'weapp' ? 'wx' : 'my'
  const show = `const show = (page) => (answer) => page.setData({ answer: JSON.stringify(answer) })`
  const request = (url: string, more: string) =>
    `${api}.request({ url: 'https://bff.example' + ${url}, ${more}, success: show(this), fail: show(this) })`
  const stored =
    platform === 'weapp'
      ? `wx.setStorageSync('draft', { name: '王建国' }); const kept = wx.getStorageSync('draft')`
      : `my.setStorageSync({ key: 'draft', data: { name: '王建国' } }); const kept = my.getStorageSync({ key: 'draft' }).data`
  const read =
    platform === 'weapp' ? `wx.getStorageSync('draft')` : `my.getStorageSync({ key: 'draft' }).data`
  const uploadName = platform === 'weapp' ? 'name' : 'fileName'
  return `${show}
Page({
  data: { answer: '', typed: '', fruit: ['苹果', '梨'], picked: 0, agreed: false, hidden: true },
  get() { ${request(`'/echo'`, `data: { q: '退休' }`)} },
  post() { ${request(`'/echo'`, `method: 'POST', data: { name: '王建国' }, ${platform === 'weapp' ? 'header' : 'headers'}: { 'x-case': '7' }`)} },
  patch() { ${request(`'/echo'`, `method: 'PATCH', data: {}`)} },
  create() { ${request(`'/created'`, `method: 'POST', data: {}`)} },
  upload() {
    ${api}.chooseImage({ count: 1, fail: show(this), success: (chosen) => ${api}.uploadFile({
      url: 'https://bff.example/upload', filePath: chosen.tempFilePaths[0], ${uploadName}: 'picture', formData: { slot: 'idFront' },
      success: show(this), fail: show(this) }) })
  },
  store() { ${stored}; this.setData({ answer: 'stored ' + kept.name }) },
  load() { const kept = ${read}; this.setData({ answer: 'loaded ' + (kept && kept.name) }) },
  browser() { this.setData({ answer: [typeof window, typeof document, typeof fetch, typeof localStorage, typeof Intl, typeof URL, typeof AbortController, typeof structuredClone, typeof [].at].join() }) },
  evaluate() { try { new Function('return 1')() } catch (error) { this.setData({ answer: 'no code from strings' }) } },
  fail() { throw new Error('boom') },
  failLater() { setTimeout(() => { throw new Error('late boom') }, 5) },
  large() { this.setData({ answer: 'x'.repeat(2 << 20) }) },
  subscribe() { ${api}.requestSubscribeMessage({ ${platform === 'weapp' ? 'tmplIds' : 'entityIds'}: ['t-1', 't-2'], success: show(this), fail: show(this) }) },
  subscribeLater() { setTimeout(() => this.subscribe(), 5) },
  call() { ${api}.makePhoneCall({ ${platform === 'weapp' ? 'phoneNumber' : 'number'}: '12333' }) },
  go() { ${api}.navigateTo({ url: '/pages/second?name=%E7%8E%8B&id=7' }) },
  goWrong() { ${api}.navigateTo({ url: '/pages/none' }) },
  type(event) { this.setData({ typed: event.detail.value }) },
  pick(event) { this.setData({ picked: event.detail.value }) },
  agree(event) { this.setData({ agreed: event.detail.value.length > 0 }) },
  soon() { setTimeout(() => this.setData({ answer: 'came after a while' }), 300) },
  start(event) { this.setData({ drawn: 1 }); this.query((canvas) => { this.pen = canvas.getContext('2d'); this.pen.beginPath(); this.at(event, 'moveTo') }) },
  move(event) { this.at(event, 'lineTo') },
  end() { this.pen.stroke(); this.query((canvas) => { this.setData({ picture: canvas.toDataURL('image/png') }); ${api}.canvasToTempFilePath({ canvas, success: (file) => ${api}.getImageInfo({ src: file.tempFilePath, success: show(this) }) }) }) },
  at(event, how) { const [touch] = event.touches; if (this.pen) this.pen[how](touch.x, touch.y) },
  query(then) { ${api}.createSelectorQuery().select('#pad').node().exec(([found]) => then(found.node)) },
})`
}

const buttons = [
  'get',
  'post',
  'patch',
  'create',
  'upload',
  'store',
  'load',
  'browser',
  'evaluate',
  'fail',
  'failLater',
  'large',
  'call',
  'subscribe',
  'subscribeLater',
  'go',
  'goWrong',
  'soon',
]

function templates(platform: Platform): Record<string, string> {
  const [on, directive, extension] = platform === 'weapp' ? ['bind', 'wx', 'wxml'] : ['on', 'a', 'axml']
  const event = (name: string) =>
    platform === 'weapp' ? `${on}${name}` : `${on}${name[0]?.toUpperCase()}${name.slice(1)}`
  const touch = (phase: string) =>
    platform === 'weapp' ? `bindtouch${phase.toLowerCase()}` : `onTouch${phase}`
  return {
    [`pages/first.${extension}`]: `
      <view>${buttons.map((name) => `<button ${event('tap')}="${name}">${name}</button>`).join('')}</view>
      <button disabled="{{true}}" ${event('tap')}="fail">off</button>
      <view><view>甲</view><button ${event('tap')}="store">同名</button></view>
      <view><view>乙</view><button ${event('tap')}="load">同名</button></view>
      <view hidden="{{hidden}}">看不见</view>
      <view>姓名</view><input value="{{typed}}" maxlength="3" ${event('input')}="type"/>
      <picker range="{{fruit}}" ${event('change')}="pick"><view>水果</view></picker>
      <view>选了{{fruit[picked]}}</view>
      <checkbox-group ${event('change')}="agree"><label><checkbox value="yes" checked="{{agreed}}"/>我同意</label></checkbox-group>
      <view ${directive}:if="{{agreed}}">已同意</view>
      <canvas id="pad" type="2d" ${touch('Start')}="start" ${touch('Move')}="move" ${touch('End')}="end"/>
      <counter id="c"/>
      <view>{{answer}}</view>`,
    [`pages/second.${extension}`]: `<view>第二页 {{query}}</view>`,
    [`counter.${extension}`]: `<view ${event('tap')}="more">数到{{count}}</view>`,
  }
}
