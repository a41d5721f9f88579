import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './address'

test('attempts are counted by address, and by network where one line has addresses without end', () => {
  for (const address of ['192.0.2.1', '127.0.0.1', '', 'no address']) {
    assert.equal(networkOf(address), address)
  }
  for (const address of ['2001:db8:1:2:3:4:5:6', '2001:0DB8:0001:0002::9', '2001:db8:1:2:ffff:0:0:1%eth0']) {
    assert.equal(networkOf(address), '2001:db8:1:2::/64', address)
  }
  assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0::/64')
  for (const address of [
    '::ffff:203.0.113.7',
    '::FFFF:203.0.113.7',
    '203.0.113.7:51234',
    '[::ffff:203.0.113.7]:443',
  ])
    assert.equal(networkOf(address), '203.0.113.7', address)
  assert.equal(networkOf('[2001:db8:1:2::9]:443'), '2001:db8:1:2::/64')
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
  assert.notEqual(networkOf('2001:db8:1:3::1'), networkOf('2001:db8:1:2::1'))
})
