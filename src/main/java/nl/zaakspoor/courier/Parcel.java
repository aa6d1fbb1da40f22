// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param id of the message: the other side knows it by that, also when it gets it twice
 * @param to a mail address or a phone number
 * @param content the frozen bytes: a mail as it goes over the wire, or the text of a text message in UTF-8
 * @param again whether it may have been taken before
 */
@SuppressWarnings("ArrayRecordComponent") // On its way; nothing compares it.
record Parcel(UUID id, String to, byte[] content, boolean again) {
    @Override
    public String toString() {
        return "Parcel[" + id + "]";
    }
}
