// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.YearMonth;

/** The smallest group that is counted: what is of one product, in one department, in one month. */
record Cell<T extends Tally<T>>(YearMonth month, String product, String department, T tally) {}
