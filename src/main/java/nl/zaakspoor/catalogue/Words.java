// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.Map;

/** The service's own short sentences about events, by a key such as {@code entry.request-received}. */
public record Words(Map<String, Text> texts) {
    public Words {
        texts = Map.copyOf(texts);
    }

    /** @throws IllegalArgumentException when there is no such text: the catalogue misses a word the service needs */
    public Text get(String key) {
        Text text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("words.yaml has no text " + key);
        }
        return text;
    }
}
