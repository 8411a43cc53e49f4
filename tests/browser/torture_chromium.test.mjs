// Nothing acknowledged is lost in Chromium, whatever happens to it.
import { test_torture } from './support/torture/tests.mjs';

test_torture('chromium');
