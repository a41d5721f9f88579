import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium'
import { personAt } from './person'
import { phone } from './phone'

const form = `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width">
  <button onclick="done.textContent = '已开始'"><b>开始办理</b><br><small>先回答几个问题</small></button>
  <button onclick="done.textContent = '已交'">交上去</button>
  <label>姓名 <input onblur="done.textContent = '叫' + this.value"></label>
  <fieldset role="radiogroup" aria-label="您是男是女">
    <label><input type="radio" name="sex" hidden onchange="done.textContent = '选了男'">男</label>
    <label><input type="radio" name="sex" hidden onchange="done.textContent = '选了女'">女</label>
  </fieldset>
  <fieldset role="radiogroup" aria-label="您的孩子"><label>男</label></fieldset>
  <label>城市 <select onchange="done.textContent = '住' + this.value"><option>石家庄<option>廊坊</select></label>
  <label role="button" tabindex="0">拍身份证<input type="file" hidden onchange="done.textContent = this.files[0].name"></label>
  <canvas width="300" height="150"></canvas>
  <p id="done">还没有</p>
  <script>
    let moves = 0
    const canvas = document.querySelector('canvas')
    canvas.style.touchAction = 'none'
    canvas.onpointermove = () => moves++
    canvas.onpointerup = () => (done.textContent = '签了' + (moves > 5))
  </script>`

describe('somebody at a page', () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser.close())

  const atForm = async (t: TestContext) => {
    const page = await phone(t, browser)
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(form)}`)
    return personAt(page)
  }

  it('presses a card by its title, and a button by its name', async (t) => {
    const person = await atForm(t)
    await person.presses('开始办理')
    await person.sees('已开始')
    await person.presses('交上去')
    await person.sees('已交')
    await person.seesNoMore('已开始')
  })

  it('says what stood there, where it waited in vain', async (t) => {
    const page = await phone(t, browser)
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(form)}`)
    page.setDefaultTimeout(300)
    const person = personAt(page)
    const said = /Timeout 300ms exceeded[^]*shows:[^]*拍身份证/
    await assert.rejects(person.sees('已交'), said)
    await assert.rejects(person.presses('撤回'), said)
    await assert.rejects(person.photographs('开始办理', __filename), said)
  })

  it('types, answers the question it means, picks and takes pictures', async (t) => {
    const person = await atForm(t)
    await person.types('姓名', '王建国')
    await person.sees('叫王建国')
    await person.answers('您是男是女', '男')
    await person.sees('选了男')
    await person.picks('城市', '廊坊')
    await person.sees('住廊坊')
    await person.photographs('拍身份证', __filename)
    await person.sees('person.test.ts')
  })

  it('signs with a finger', async (t) => {
    const person = await atForm(t)
    await person.signs()
    await person.sees('签了true')
  })

  it('does not guess which of two it was told to press', async (t) => {
    const person = await atForm(t)
    await assert.rejects(person.presses('男'), /stands 2 times/)
  })

  it('does not see what is not there', async (t) => {
    const page = await phone(t, browser)
    await page.goto('data:text/html,<p hidden>x</p>')
    page.setDefaultTimeout(200)
    await assert.rejects(personAt(page).sees('x'), /Timeout/)
    await assert.rejects(personAt(page).presses('x'), /Timeout/)
  })
})
