// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Instant;

/**
 * What a page that is made for paper says of itself.
 *
 * @param address by which somebody who has the paper opens the page
 * @param code the same, for the camera of a phone
 * @param when it was so
 */
public record Paper(String address, QrCode code, String when) {
    static Paper of(URI address, Instant at, Voice voice) {
        return new Paper(address.toString(), QrCode.of(address.toString()),
                voice.texts().paperWhen(voice.texts().momentOn(voice.weekday(at), voice.time(at))));
    }

    /** The address is a key. */
    @Override
    public String toString() {
        return "Paper[redacted]";
    }
}
