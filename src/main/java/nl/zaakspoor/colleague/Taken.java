// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.RejectionCode;

/**
 * What is taken of what a colleague sent: the fields that they may fill in and did.
 *
 * @param mistakes what is wrong so far: every field that is not known, so that nobody thinks it was taken
 */
public record Taken(ObjectNode data, List<Mistake> mistakes) {
    public Taken {
        mistakes = List.copyOf(mistakes);
    }

    /** @param fields those that they may fill in */
    public static Taken of(JsonNode sent, List<String> fields) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        fields.stream().filter(sent::hasNonNull).forEach(field -> data.set(field, sent.get(field)));
        return new Taken(data, sent.propertyStream().map(field -> field.getKey()).filter(name -> !fields.contains(name))
                .map(name -> unknown(name, fields)).toList());
    }

    private static Mistake unknown(String name, List<String> fields) {
        return new Mistake(RejectionCode.INVALID_DATA, Optional.of("/data/" + name.replace("~", "~0").replace("/", "~1")),
                "`%s` is no field here; the fields are %s".formatted(name,
                        fields.stream().map(field -> "`" + field + "`").collect(Collectors.joining(", "))));
    }

    boolean isRight() {
        return mistakes.isEmpty();
    }

    /** The same, of which more is wrong. What was said of a field already stands. */
    public Taken with(List<Mistake> more) {
        return new Taken(data, Stream.concat(mistakes.stream(), more.stream().filter(each -> each.pointer().isEmpty()
                || mistakes.stream().noneMatch(known -> known.pointer().equals(each.pointer())))).toList());
    }
}
