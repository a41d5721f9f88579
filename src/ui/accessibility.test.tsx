import { render } from '@testing-library/react'
import axe from 'axe-core'
import type { ReactElement } from 'react'
import { Booklet } from './booklet'
import { Button, ButtonRow } from './button'
import { Check, CheckGroup, ChoiceGroup } from './choice'
import { Dates } from './dates'
import { Entry, EntryList } from './entry'
import { ErrorSummary } from './errorSummary'
import { Field } from './field'
import { FixRow } from './fixRow'
import { Hero } from './hero'
import { Leg } from './leg'
import { Note } from './note'
import { Notice } from './notice'
import { Page, type PageFrame } from './page'
import { PageHead } from './pageHead'
import { PhotoExamples } from './photoExamples'
import { PhotoFrame } from './photoFrame'
import { Queue, QueueItem } from './queue'
import { Row, RowList } from './row'
import { RowLink, RowLinks } from './rowLink'
import { Section } from './section'
import { Select } from './select'
import { SignaturePad } from './signaturePad'
import { Slip } from './slip'
import { Tick, Ticks } from './ticks'
import { Fork, Lane, Line, Merge, Stop, Timetable, Tracks } from './timetable'
import { Why } from './why'
import { YearMonthField } from './yearMonthField'

HTMLCanvasElement.prototype.getContext = () => null

const frame: PageFrame = {
  brand: ['退休', '一件事'],
  back: '返回',
  home: '/pages/home/index',
  read: '朗读',
  readNoMore: '停下',
  help: '求助',
  rootLinks: [{ icon: 'textSize', label: '字大小', to: '/pages/me/index' }],
  helpTitle: '要人帮忙？',
  helpRows: [{ icon: 'phone', label: '打 12333', note: '人社服务热线', tel: '12333' }],
  tabsLabel: '主要页面',
  tabs: [{ key: 'home', icon: 'home', label: '首页', to: '/pages/home/index' }],
}
const nothing = () => undefined
const options = [
  { value: 'a', label: '一样' },
  { value: 'b', label: '不一样', note: '下一题请您填' },
]
const answers = [{ question: '要您做什么', answer: '不用，等着就行。' }]

const pages: Record<string, ReactElement> = {
  'a root': (
    <Page frame={frame} title="首页" tab="home">
      <Hero title="退休，一次办好" lead="六个部门的事，只填一张表。" />
      <Notice id="waiting" tone="wait" title="等您处理 · 1 件" flush>
        <RowLinks flush>
          <RowLink strong label="补 1 张照片" note="医保部门" to="/pages/a/index" />
        </RowLinks>
      </Notice>
      <EntryList label="办事">
        <Entry main icon="pen" title="开始办理" note="先回答几个问题" to="/pages/a/index" />
      </EntryList>
    </Page>
  ),
  'a form with errors': (
    <Page
      frame={frame}
      title="表"
      onSubmit={nothing}
      action={
        <Button kind="main" submits>
          下一步
        </Button>
      }
    >
      <ErrorSummary title="有 1 处要改" attempt={1} errors={[{ field: 'account', text: '账号少了几位' }]} />
      <PageHead
        title="养老金打到哪张卡"
        saved="已保存 10:18"
        step={{ text: '第 2 步，共 5 步', topic: '填写申请表', now: 2, of: 5 }}
      />
      <RowList>
        <Row
          label="电话"
          value="138****0417"
          change={{ label: '修改', about: '电话', to: '/pages/a/index' }}
        />
        <FixRow
          label="参加工作时间"
          value="1984年7月"
          open
          openLabel="不对？改一下"
          doneLabel="改好了"
          cancelLabel="不改了"
          onOpen={nothing}
          onDone={nothing}
          onCancel={nothing}
        >
          <YearMonthField
            id="work"
            legend="参加工作时间"
            hint="照档案填"
            yearLabel="年"
            monthLabel="月"
            year="1984"
            month="7"
            onChange={nothing}
          />
        </FixRow>
      </RowList>
      <Select id="bank" label="开户银行" placeholder="请选择" options={options} onChange={nothing} />
      <Field
        id="account"
        label="银行账号"
        hint="卡正面"
        error="少了几位"
        status="已填 12 位"
        value="6"
        onChange={nothing}
      />
      <ChoiceGroup name="birth" legend="一样吗？" error="请选一个" options={options} onChange={nothing} />
      <CheckGroup name="items" legend="事项" options={options} values={['a']} onChange={nothing} />
      <Check id="oath" label="我承诺" error="请读完再承诺" checked={false} onChange={nothing} />
      <Why summary="为什么问这个">退休时间按出生年月算。</Why>
      <SignaturePad
        id="sign"
        label="签名框"
        signedLabel="签名框，已签"
        clearLabel="擦掉"
        onChange={nothing}
      />
      <Note live>不用守着。</Note>
      <ButtonRow>
        <Button icon="save">存下来</Button>
        <Button icon="share">发给家人</Button>
      </ButtonRow>
    </Page>
  ),
  'a timetable': (
    <Page frame={frame} title="进度">
      <PageHead
        title="您的退休办件"
        meta={['编号 2026 0511 0037']}
        state={{ state: 'wait', text: '等您补材料' }}
      />
      <Section id="timetable" title="办理时刻表">
        <Timetable>
          <Line travelled>
            <Stop sign="done" title="您提交了申请" when="5月11日" />
          </Line>
          <Fork lanes={1}>三家同时办</Fork>
          <Tracks>
            <Lane
              state="run"
              flag="审核中"
              title="社保经办机构"
              what="养老待遇核定发放"
              leg={[{ label: '收到', date: '11月2日', note: '周一' }]}
              answers={answers}
            />
          </Tracks>
          <Merge lanes={1} />
        </Timetable>
      </Section>
      <Dates
        stops={[
          { name: '法定', year: '2025年', month: '4', monthUnit: '月', age: '60岁1个月', statutory: true },
        ]}
        picked={{ label: '您选的', value: '2026年11月', note: '61岁8个月' }}
      />
      <Leg stops={[{ label: '从', date: '2025年11月' }]} note="退休前 12 个月" />
      <Section id="items" title="事项">
        <Ticks>
          <Tick sign="done" title="资格确认" who="人社部门">
            先认定。
          </Tick>
        </Ticks>
      </Section>
      <Slip title="已提交" at={['2026年5月11日']} numberLabel="办件编号" number="2026 0511 0037">
        <Row label="申办人" value="王建国" />
      </Slip>
    </Page>
  ),
  'photos and the certificate': (
    <Page frame={frame} title="照片">
      <PageHead title="身份证" />
      <PhotoExamples
        id="examples"
        title="怎么拍"
        examples={[
          { picture: 'idFront', text: '好' },
          { picture: 'idFront', fault: 'glare', text: '反光' },
        ]}
      />
      <Queue>
        <QueueItem name="招工登记表" picture="archivePage" state="wait" stateText="没传上去" note="网断了">
          <Button icon="retry">现在重试</Button>
        </QueueItem>
      </Queue>
      <PhotoFrame src="blob:photo" label="您刚拍的照片" />
      <Booklet
        title="退休证"
        sample="样例，无法律效力"
        rows={[{ label: '姓名', value: '王建国' }]}
        issue={[{ label: '签发机构', value: '样例' }]}
      />
    </Page>
  ),
}

// What jsdom cannot tell: it has no layout and no colours. Those are looked at in a real browser.
const rules = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } }

describe('to a screen reader', () => {
  it.each(Object.entries(pages))('%s has no fault', async (_name, page) => {
    const { container } = render(page)
    const { violations } = await axe.run(container, { rules })
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
  })
})
