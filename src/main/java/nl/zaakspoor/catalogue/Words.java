// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The service's own short sentences about events, by a key such as {@code entry.request-received}. */
public record Words(Map<String, Text> texts) {
    static final String NOUN = "{noun}";

    public Words {
        texts = Map.copyOf(texts);
    }

    /** These, and from {@code others} what is missing here. */
    Words or(Words others) {
        Map<String, Text> all = new HashMap<>(others.texts);
        all.putAll(texts);
        return new Words(all);
    }

    /** @throws IllegalArgumentException when there is no such text: the catalogue misses a word the service needs */
    public Text get(String key) {
        Text text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("words.yaml has no text " + key);
        }
        return text;
    }

    /**
     * A sentence about a request of this kind. It exists in the languages that have the product's noun: one word inside a
     * sentence cannot be in another language than the sentence.
     */
    public Text about(Product product, String key) {
        Map<Language, String> nouns = product.noun().byLanguage();
        return new Text(get(key).byLanguage().entrySet().stream()
                .filter(wording -> nouns.containsKey(wording.getKey()) || !wording.getValue().contains(NOUN))
                .collect(Collectors.toMap(Map.Entry::getKey,
                        wording -> wording.getValue().replace(NOUN, nouns.getOrDefault(wording.getKey(), "")))));
    }
}
