// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import nl.zaakspoor.timeline.EventType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes in is admitted, kept and read back, or rejected with words: nothing else can happen to the service. */
class AnythingIsReadOrRejectedTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Admission ADMISSION = new Admission(BUILT_IN);
    private static final List<String> FIELDS = List.of("product", "department", "receivedOn", "occurredAt", "status",
            "explanation",
            "title", "expectedOn", "taskId", "dueOn", "url", "startsAt", "place", "bring", "what", "from", "on", "until",
            "length",
            "reason", "reasonCode", "journey", "reference", "outcome", "delivery", "applicant", "email", "phone",
            "representatives",
            "consent", "correctedId", "data", "nl", "en", "summary", "channel", "visibleToApplicant", "", "\\u0000", "\\ud800");

    @Property
    void random_bytes(@ForAll byte[] bytes) {
        assertReadOrRejected(bytes);
    }

    @Property(tries = 3000)
    void random_data_for_every_type(@ForAll EventType type, @ForAll("objects") String data) {
        assertReadOrRejected(ACloudEvent.of(type.code(), data).structured());
    }

    @Property
    void random_documents(@ForAll("trees") String document) {
        assertReadOrRejected(document.getBytes(UTF_8));
    }

    @Property
    void random_attributes(@ForAll("attributeNames") String name, @ForAll("scalars") String value) {
        String document = new String(ACloudEvent.aStatusChanged().structured(), UTF_8).replaceFirst("\\{",
                java.util.regex.Matcher.quoteReplacement("{ \"" + name + "\": " + value + ","));
        assertReadOrRejected(document.getBytes(UTF_8));
    }

    private static void assertReadOrRejected(byte[] document) {
        try {
            AdmittedEvent admitted = ADMISSION.admit(EventJson.structured(document), NOW, NOW);
            assertThat(EventReader.read(EventJson.structured(admitted.document()), NOW)).isEqualTo(admitted.event());
        } catch (Rejection rejection) {
            assertThat(rejection.detail()).isNotBlank().doesNotContain("\u0000");
            assertThat(UTF_8.newEncoder().canEncode(rejection.detail())).isTrue();
        }
    }

    @Provide
    Arbitrary<String> attributeNames() {
        return Arbitraries.of("id2", "sequence", "data", "data_base64", "Data", "", "time2", "\\u0000", "\\ud800", "x\\udc00y",
                "😀");
    }

    @Provide
    Arbitrary<String> objects() {
        return objectOf(trees(2));
    }

    @Provide
    Arbitrary<String> trees() {
        return trees(3);
    }

    private Arbitrary<String> trees(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<String> list = trees(depth - 1).list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]");
        return Arbitraries.frequencyOf(Tuple.of(4, scalars()), Tuple.of(2, objectOf(trees(depth - 1))), Tuple.of(1, list));
    }

    @Provide
    Arbitrary<String> scalars() {
        Arbitrary<String> plausible = Arbitraries.of("\"vergunning\"", "\"DSO\"", "\"2026-11-02\"", "\"2026-11-02T10:00:00Z\"",
                "\"1969-01-01\"", "\"9999-12-31T00:00:00Z\"", "\"P8W\"", "\"email\"", "\"granted\"", "\"111222333\"",
                "\"noor@voorbeeld.example\"", "\"https://voorbeeld.example\"", "{\"nl\": \"tekst\"}", "\"-999999999-01-01\"",
                "\"+999999999-12-31T23:59:59-18:00\"", "\"P2147483647Y\"");
        Arbitrary<String> odd = Arbitraries.of("null", "true", "false", "0", "-1", "1e400", "1e999999999", "1e-999999999",
                "0.10",
                "100e2147483647", "1e99999999999",
                "1e2147483647", "99999999999999999999", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"",
                "\"<b>&\\r\\n\"",
                "\"" + "a".repeat(2001) + "\"", "[]", "{}");
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(8).map(AnythingIsReadOrRejectedTest::quoted);
        return Arbitraries.frequencyOf(Tuple.of(4, plausible), Tuple.of(2, odd), Tuple.of(1, texts));
    }

    private static Arbitrary<String> objectOf(Arbitrary<String> values) {
        return Combinators.combine(Arbitraries.of(FIELDS).list().uniqueElements().ofMaxSize(8), values.list().ofSize(8))
                .as((names, members) -> java.util.stream.IntStream.range(0, names.size())
                        .mapToObj(i -> "\"" + names.get(i) + "\": " + members.get(i))
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    private static String quoted(String text) {
        return Arrays.stream(text.split("")).filter(c -> !c.isEmpty()).map(c -> "\\u%04x".formatted((int) c.charAt(0)))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
