// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.access.Envelopes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.desk.WorkCalls.as;
import static nl.zaakspoor.desk.WorkCalls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** The address of what was found: it sends no form, tells nobody anything, and is one colleague's for an hour. */
@QuarkusTest
class SearchPageTest {
    private static final String OPENS_NOTHING = "Op dit adres kunt u niets zien. Zoek opnieuw.";

    @Inject
    DataSource database;
    @Inject
    Envelopes envelopes;
    @Inject
    InstantSource clock;

    private final String own = "SP-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void what_is_searched_for_leads_to_an_address_in_which_nobody_reads_it() {
        // Given
        receive();

        // When
        String address = search(Map.of("q", own + "@voorbeeld.example"));

        // Then
        assertThat(address).matches(".*/desk/search\\?sealed=[A-Za-z0-9_-]{200,300}");
        assertThat(search(Map.of("q", own + "@voorbeeld.example"))).isNotEqualTo(address);
        assertThat(get("desk", address).asString()).contains("/desk/requests/" + own,
                "name=\"q\" value=\"" + own + "@voorbeeld.example\"");
    }

    @Test
    void whoever_comes_back_to_it_sees_it_again_and_each_time_leaves_a_line() {
        // Given
        receive();
        String address = search(Map.of("reference", own, "product", "vergunning"));
        assertThat(lines()).isEmpty();

        // When
        get("desk", address).then().statusCode(200).header("Cache-Control", "no-store");
        get("desk", address).then().statusCode(200);

        // Then
        assertThat(lines()).containsExactly("desk search reference product", "desk search reference product");
    }

    @Test
    void another_colleague_finds_an_empty_form_there() {
        // Given
        receive();
        String address = search(Map.of("q", own));

        // Then
        get("head", address).then().statusCode(400)
                .body(allOf(containsString(OPENS_NOTHING), containsString("name=\"q\" value=\"\""), not(containsString(own))));
        assertThat(lines()).isEmpty();
    }

    @Test
    void after_an_hour_it_is_over() {
        // Given
        receive();
        String before = sealed(-1);

        // Then
        get("desk", "/desk/search?sealed=" + sealed(60)).then().statusCode(200).body(containsString("/desk/requests/" + own));
        get("desk", "/desk/search?sealed=" + before).then().statusCode(410)
                .body(allOf(containsString("U zocht dit meer dan een uur geleden."), not(containsString(own))));
        assertThat(lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "q=Jansen"})
    void what_we_did_not_write_opens_nothing(String sealed) {
        as("desk").urlEncodingEnabled(false).get("/desk/search?sealed=" + sealed).then().statusCode(400)
                .contentType("text/html")
                .body(allOf(containsString("action=\"/desk/search\""), not(containsString("Exception"))));
    }

    @Test
    void what_was_changed_on_the_way_opens_nothing() {
        // Given
        String sealed = sealed(60);
        String changed = sealed.substring(0, 40) + (sealed.charAt(40) == 'A' ? 'B' : 'A') + sealed.substring(41);

        // Then
        get("desk", "/desk/search?sealed=" + changed).then().statusCode(400).body(containsString(OPENS_NOTHING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sealed="})
    void who_loads_the_address_without_anything_begins_anew(String query) {
        as("desk").redirects().follow(false).get("/desk/search" + query).then().statusCode(303)
                .header("Location", endsWith("/desk"));
    }

    @Test
    void more_than_fits_into_an_address_is_not_taken() {
        post("desk", "/desk/search", Map.of("name", "Jansen ".repeat(290), "product", "vergunning")).statusCode(400)
                .body(containsString("Wat u stuurde, is te groot."));
        post("desk", "/desk/search", Map.of("q", "ж".repeat(200))).statusCode(303);
    }

    @Test
    void the_next_page_has_such_an_address_too() {
        // Given
        List<String> all = IntStream.range(0, 51).mapToObj(number -> own + "-" + number).toList();
        Publisher.sendAll(all.stream().map(this::received).toList());
        all.forEach(Publisher::linkOf);

        // When
        String first = get("desk", search(Map.of("q", own + "@voorbeeld.example"))).asString();
        String next = first.replaceAll("(?s).*name=\"sealed\" value=\"([^\"]+)\".*", "$1");
        String second = get("desk", "/desk/search?sealed=" + next).asString();

        // Then
        assertThat(first).contains("<form method=\"get\" action=\"/desk/search\"");
        assertThat(all.stream().filter(each -> has(first, each))).hasSize(50);
        assertThat(all.stream().filter(each -> has(second, each))).hasSize(1).noneMatch(each -> has(first, each));
        assertThat(second).doesNotContain("name=\"sealed\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"q | '' | letters of cijfers", "reference | ... | letters of cijfers",
            "phone | --- | letters of cijfers", "name | !! | niet meer dan 12",
            "location | a b c d e f g h i j k l m | niet meer dan 12"})
    void what_holds_nothing_to_look_for_is_refused_and_not_passed_over(String field, String typed, String said) {
        post("desk", "/desk/search", Map.of(field, typed)).statusCode(400)
                .body(allOf(containsString(said), containsString("aria-invalid=\"true\""),
                        not(containsString("/desk/requests/"))));
    }

    @Test
    void it_says_by_what_it_found_and_searches_a_name_as_a_street_on_request() {
        // Given
        String word = own.substring(3).replaceAll("[0-9]", "q") + "hof";
        Publisher.receive(own, "vergunning", ", \"applicant\": {\"name\": \"Jan %s\"}".formatted(word));
        Publisher.receive(own + "-street", "melding-openbare-ruimte", ", \"location\": \"%s 12\"".formatted(word));
        Publisher.linkOf(own);
        Publisher.linkOf(own + "-street");

        // When
        String byName = get("desk", search(Map.of("q", word))).asString();
        String byStreet = get("desk", search(Map.of("location", word))).asString();

        // Then
        assertThat(byName).contains("Gevonden op: naam.", "als straat of plek", "name=\"location\" value=\"" + word + "\"")
                .satisfies(page -> assertThat(has(page, own)).isTrue())
                .satisfies(page -> assertThat(has(page, own + "-street")).isFalse());
        assertThat(byStreet).contains(word + " 12").satisfies(page -> assertThat(has(page, own + "-street")).isTrue())
                .satisfies(page -> assertThat(has(page, own)).isFalse());
    }

    private static boolean has(String page, String reference) {
        return page.contains("\"/desk/requests/" + reference + "\"");
    }

    private ProducerRecord<String, byte[]> received(String reference) {
        return new ProducerRecord<>("zaakspoor.status-events.v1", null, reference, """
                {"specversion": "1.0", "id": "%1$s", "source": "urn:nld:oin:00000001001234567000:systeem:test",
                 "type": "nl.zaakspoor.request-received.v1", "subject": "%1$s", "time": "2026-10-06T08:00:00Z",
                 "data": {"product": "vergunning", "department": "DSO", "receivedOn": "2026-10-06",
                          "applicant": {"email": "%2$s@voorbeeld.example"}}}""".formatted(reference, own).getBytes(UTF_8),
                List.of(new RecordHeader("content-type",
                        "application/cloudevents+json".getBytes(UTF_8))));
    }

    private void receive() {
        Publisher.receive(own, "vergunning", ", \"applicant\": {\"email\": \"%s@voorbeeld.example\"}".formatted(own));
        Publisher.linkOf(own);
    }

    /** @param seconds for how long it is of use */
    private String sealed(int seconds) {
        return envelopes.write(new Envelopes.Content("q=" + own, clock.instant().plusSeconds(seconds)), "desk");
    }

    private static String search(Map<String, String> fields) {
        return post("desk", "/desk/search", fields).statusCode(303).extract().header("Location");
    }

    private static Response get(String name, String address) {
        return as(name).get(address);
    }

    private List<String> lines() {
        return new Rows(database).texts("select reader || ' ' || what || ' ' || searched_by from read_log"
                + " join request on request.id = request_id where reference = ? and what like 'search%'", own);
    }
}
