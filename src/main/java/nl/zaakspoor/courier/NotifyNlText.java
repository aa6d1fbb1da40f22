// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text messages by NotifyNL. */
record NotifyNlText(NotifyNlClient client, UUID template) implements Channel {
    @Override
    public Delivery send(Parcel parcel) {
        return client.send("sms", "phone_number", parcel, template, Map.of("body", new String(parcel.content(), UTF_8)),
                Map.of());
    }
}
