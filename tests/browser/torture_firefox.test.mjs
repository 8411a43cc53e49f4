// Nothing acknowledged is lost in Firefox, whatever happens to it.
import { test_torture } from './support/torture/tests.mjs';

test_torture('firefox');
