// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.UUID;

/**
 * What was reported of one message.
 *
 * @param code the other side's word for it, such as {@code 5.1.1}
 */
record Receipt(UUID message, ReceiptKind kind, String code) {}
