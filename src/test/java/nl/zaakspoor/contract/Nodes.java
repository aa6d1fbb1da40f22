// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every place in a document of the contract, and where its references lead. */
final class Nodes {
    private Nodes() {}

    record Place(JsonPointer at, JsonNode node) {}

    /** @param file in which it stands; what it leads to is meant from there */
    record Reference(String file, JsonNode document, String target) {
        /** Fails when it leads nowhere. */
        void follow() {
            String[] parts = target.split("#", 2);
            String fragment = parts.length == 2 ? parts[1] : "";
            JsonNode whole = document;
            if (!parts[0].isEmpty()) {
                String other = Path.of(file).resolveSibling(parts[0]).normalize().toString();
                assertThat(Contract.exists(other)).as(target).isTrue();
                whole = Contract.json(other);
            }
            assertThat(whole.at(fragment).isMissingNode()).as(target + " is missing").isFalse();
        }
    }

    static Stream<Place> in(JsonNode document) {
        return in(new Place(JsonPointer.empty(), document));
    }

    static List<Reference> references(String file, JsonNode document) {
        return in(document).filter(place -> place.node().path("$ref").isTextual())
                .map(place -> new Reference(file, document, place.node().path("$ref").asText())).toList();
    }

    private static Stream<Place> in(Place place) {
        Stream<Place> fields = place.node().properties().stream()
                .map(field -> new Place(place.at().appendProperty(field.getKey()), field.getValue()));
        Stream<Place> items = IntStream.range(0, place.node().isArray() ? place.node().size() : 0)
                .mapToObj(i -> new Place(place.at().appendIndex(i), place.node().get(i)));
        return Stream.concat(Stream.of(place), Stream.concat(fields, items).flatMap(Nodes::in));
    }
}
