import { test } from '../demo';
import { COMMAND_RULES } from './commandRules';
import { demoPlace } from './demoPlace';
import { FEED_RULES } from './feedRules';
import { gatewayPlace } from './gatewayPlace';
import { LIVE_RULES } from './liveRules';

const RULES = [...FEED_RULES, ...LIVE_RULES, ...COMMAND_RULES];

test.describe('the gateway keeps the contract', () => {
  for (const { title, holds } of RULES) test(title, async ({ gateway }) => holds(gatewayPlace(gateway)));
});

test.describe('the demo keeps the contract', () => {
  for (const { title, holds } of RULES) test(title, async ({ province }) => holds(demoPlace(province)));
});
