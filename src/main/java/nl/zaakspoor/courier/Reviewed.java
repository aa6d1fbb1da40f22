// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import nl.zaakspoor.notice.NoticePolicy.Review;

/**
 * A message that was looked at again.
 *
 * @param version of its request, as it was looked at
 */
record Reviewed(DueMessage message, long version, Review review) {}
