import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import sharp from 'sharp'
import { openMiniApp, reopened, transfersOf } from './harness'
import { writeSample } from './sample'

/** Answers with what it was sent. */
async function startEcho(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      response.statusCode = request.url === '/created' ? 201 : 200
      response.setHeader('content-type', 'application/json')
      const { method, url, headers } = request
      const body = Buffer.concat(parts).toString('latin1')
      response.end(
        JSON.stringify({ method, url, type: headers['content-type'], case: headers['x-case'], body }),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}`, server }
}

for (const platform of ['weapp', 'alipay'] as const) {
  describe(`the harness for ${platform}`, () => {
    let echo: { url: string; server: Server }
    let root: string
    const picture = path.join(tmpdir(), `harness-${platform}-${process.pid}.jpg`)
    before(async () => {
      echo = await startEcho()
      root = writeSample(platform)
      await sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
        .jpeg()
        .toFile(picture)
    })
    after(() => {
      echo.server.close()
      rmSync(root, { recursive: true })
      rmSync(picture)
    })
    const open = (t: TestContext, expectedErrors: RegExp[] = []) =>
      openMiniApp(t, { platform, root, server: echo.url, expectedErrors })

    it('really asks the server, with the data where the platform puts them', async (t) => {
      const screen = await open(t)
      await screen.tap('get')
      assert.match(screen.text(), /\/echo\?q=%E9%80%80%E4%BC%91/)
      await screen.tap('post')
      assert.match(screen.text(), /"method":"POST".*"type":"application\/json".*"case":"7"/)
      assert.match(screen.text(), platform === 'weapp' ? /"statusCode":200/ : /"status":200/)
      assert.deepEqual(
        screen.app.exchanges.map(({ method, status }) => [method, status]),
        [
          ['GET', 200],
          ['POST', 200],
        ],
      )
    })

    it('refuses PATCH, which neither platform can send', async (t) => {
      const screen = await open(t)
      await screen.tap('patch')
      assert.match(screen.text(), /fail method PATCH is not supported/)
      assert.deepEqual(screen.app.exchanges, [])
    })

    it('answers 201 as the platform does', async (t) => {
      const screen = await open(t)
      await screen.tap('create')
      assert.match(
        screen.text(),
        platform === 'weapp' ? /"statusCode":201/ : /"error":19.*"status":201|"status":201.*"error":19/,
      )
    })

    it('sends a picture from the camera as multipart', async (t) => {
      const screen = await open(t)
      screen.app.surroundings.camera.push(picture)
      await screen.tap('upload')
      assert.match(screen.text(), /multipart\/form-data/)
      assert.match(screen.text(), /name=\\+"picture\\+"; filename=/)
      assert.match(screen.text(), /name=\\+"slot\\+"\\+r\\+n\\+r\\+nidFront/)
    })

    it('cancels the camera when nobody takes a picture', async (t) => {
      const screen = await open(t)
      await screen.tap('upload')
      assert.match(screen.text(), /chooseImage:fail cancel/)
    })

    it('fails requests in a lift, and answers them again outside', async (t) => {
      const screen = await open(t)
      screen.app.setOnline(false)
      await screen.tap('get')
      assert.match(screen.text(), /ERR_INTERNET_DISCONNECTED/)
      screen.app.setOnline(true)
      await screen.tap('get')
      assert.doesNotMatch(screen.text(), /ERR_INTERNET_DISCONNECTED/)
    })

    it('keeps what was stored when the system ends the app', async (t) => {
      const screen = await open(t)
      await screen.tap('store')
      const again = await reopened(t, screen)
      await again.tap('load')
      assert.match(again.text(), /loaded 王建国/)
    })

    it('has nothing of a browser and nothing too new', async (t) => {
      const screen = await open(t)
      await screen.tap('browser')
      assert.match(screen.text(), new RegExp(Array(9).fill('undefined').join()))
      await screen.tap('evaluate')
      assert.match(screen.text(), /no code from strings/)
    })

    it('reports what is thrown in an event, in a timer, and what is too large for the bridge', async (t) => {
      const screen = await open(t, [/boom/, /late boom/, /setData of \d+ bytes/])
      await screen.tap('fail')
      await screen.tap('failLater')
      await screen.tap('large')
      const [largest] = transfersOf(screen)
      assert.ok(largest && largest.bytes > 2 << 20)
      assert.deepEqual([largest.action, largest.route], ['tap large', 'pages/first'])
    })

    it('opens pages with their query, goes back, and reports a page that does not exist', async (t) => {
      const screen = await open(t, [/page "pages\/none" is not found/])
      await screen.tap('go')
      const name = platform === 'weapp' ? '%E7%8E%8B' : '王'
      assert.match(screen.text(), new RegExp(`第二页 {"name":"${name}","id":"7"}`))
      await screen.back()
      await screen.tap('goWrong')
      assert.equal(screen.app.pages.current?.route, 'pages/first')
    })

    it('refuses an eleventh page', async (t) => {
      const screen = await open(t)
      for (let pages = 1; pages < 10; pages++) screen.app.pages.open('/pages/first')
      assert.throws(() => screen.app.pages.open('/pages/first'), /limit of 10/)
    })

    it('types, picks and ticks by the words on the screen', async (t) => {
      const screen = await open(t)
      await screen.input('姓名', '王建国先生')
      assert.match(screen.text(), /^王建国$/m)
      await screen.select('水果', '梨')
      assert.match(screen.text(), /选了梨/)
      await assert.rejects(screen.select('水果', '桃'), /offers 苹果, 梨, not «桃»/)
      await screen.choose('我同意')
      assert.match(screen.text(), /已同意/)
      await screen.choose('我同意')
      assert.doesNotMatch(screen.text(), /已同意/)
    })

    it('touches neither what is disabled, nor what is not there, nor one of two', async (t) => {
      const screen = await open(t)
      await assert.rejects(screen.tap('off'), /«off» is disabled/)
      await assert.rejects(screen.tap('同名'), /stands 2 times/)
      await screen.tap('同名', '甲')
      assert.match(screen.text(), /stored 王建国/)
      await assert.rejects(screen.tap('选了苹果'), /nothing listens/)
      await assert.rejects(screen.waitFor('看不见', 100), /Waited for «看不见»/)
    })

    it('waits for what comes after a while', async (t) => {
      const screen = await open(t)
      await screen.tap('soon')
      assert.doesNotMatch(screen.text(), /came after a while/)
      await screen.waitFor('came after a while')
    })

    it('lets a component keep its own data', async (t) => {
      const screen = await open(t)
      await screen.tap('数到0')
      await screen.tap('store')
      assert.match(screen.text(), /数到1/)
    })

    it('makes a picture of what the finger drew', async (t) => {
      const screen = await open(t)
      await screen.draw([
        { x: 10, y: 10 },
        { x: 60, y: 40 },
      ])
      assert.match(screen.text(), /"width":300,"height":150,"type":"png"/)
      const [, base64 = ''] = String(screen.app.pages.current?.data.picture).split('data:image/png;base64,')
      const { channels } = await sharp(Buffer.from(base64, 'base64')).stats()
      assert.ok(
        channels.some((channel) => channel.max > 0),
        'the picture is empty',
      )
    })

    it('asks about messages at a touch alone, and tells what was agreed to', async (t) => {
      const screen = await open(t, [/can only be invoked by user TAP gesture/])
      const { messages } = screen.app.surroundings
      messages.agreesTo = ['t-2']
      await screen.tap('subscribe')
      assert.match(
        screen.text(),
        platform === 'weapp' ? /"t-1":"reject","t-2":"accept"/ : /"subscribedEntityIds":\["t-2"\]/,
      )
      messages.agreesTo = []
      await screen.tap('subscribe')
      assert.match(screen.text(), platform === 'weapp' ? /"t-2":"reject"/ : /"errorCode":11/)
      await screen.tap('subscribeLater')
      assert.match(screen.text(), /TAP gesture/)
      assert.equal(messages.asked.length, 2)
    })

    it('remembers the number it was told to call', async (t) => {
      const screen = await open(t)
      await screen.tap('call')
      assert.deepEqual(screen.app.surroundings.calls, ['12333'])
    })
  })
}
