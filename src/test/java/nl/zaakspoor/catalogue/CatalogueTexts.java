// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text of a catalogue, found in its records whatever those are, so that no kind of text is forgotten. */
public final class CatalogueTexts {
    private CatalogueTexts() {}

    /** By its Dutch wording, with the first place where it stands. */
    public static Map<String, Found> of(Catalogue catalogue) {
        return in("", catalogue).collect(Collectors.toMap(found -> found.text().in(Language.DUTCH).text(), found -> found,
                (one, _) -> one, TreeMap::new));
    }

    public record Found(String where, Text text) {}

    private static Stream<Found> in(String where, Object value) {
        return switch (value) {
            case Text text -> Stream.of(new Found(where, text));
            case Product product -> ofRecord("product " + product.id(), product);
            case JourneyPlan plan -> ofRecord("journey " + plan.id(), plan);
            case PublicStep step -> ofRecord(where + " step " + step.number(), step);
            case Optional<?> optional -> optional.stream().flatMap(each -> in(where, each));
            case Collection<?> all -> all.stream().flatMap(each -> in(where, each));
            case Map<?, ?> map -> map.entrySet().stream().flatMap(each -> in(where + " " + each.getKey(), each.getValue()));
            case Record record -> ofRecord(where, record);
            default -> Stream.of();
        };
    }

    private static Stream<Found> ofRecord(String where, Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .flatMap(component -> in(where + " " + component.getName(), valueOf(component, record)));
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a component of " + record.getClass() + " cannot be read", e);
        }
    }
}
