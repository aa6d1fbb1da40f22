// SPDX-License-Identifier: EUPL-1.2
/**
 * The demo city: some twenty made-up requests, told to the service as its real sources would: CloudEvents on Kafka. It
 * knows nothing of how the service stores or shows them.
 */
@NullMarked
package nl.zaakspoor.local.city;

import org.jspecify.annotations.NullMarked;
