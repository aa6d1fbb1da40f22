// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static nl.zaakspoor.desk.WorkCalls.PAGE;
import static nl.zaakspoor.desk.WorkCalls.as;
import static nl.zaakspoor.desk.WorkCalls.page;
import static nl.zaakspoor.desk.WorkCalls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

/** What departments and the desk have to do: who sees what of it, and what becomes of what they do. */
@QuarkusTest
class WorkPageTest {
    private static final String ASKED_OF = "(select id from request where reference = ?)";

    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");

    @Inject
    DataSource database;

    private final String own = "WP-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    /** Of a resident who wants letters, with a department other than that of {@code desk-dsb}. */
    @BeforeEach
    void receive() throws SQLException {
        rows = new Rows(database);
        // What other tests left stands before it on the lists.
        rows.execute("update desk_task set done_at = now(), done_by = 'test' where done_at is null");
        rows.letAllSleep();
        Publisher.receive(own, "vergunning", ", \"applicant\": {\"name\": \"Q. Voorbeeld\", \"contactBy\": \"post\"}");
        rows.awaitCount(1, "select count(*) from desk_task where request_id = " + ASKED_OF, own);
    }

    @ParameterizedTest
    @CsvSource({"desk, of-department late inbox tasks sources", "desk-dsb, late inbox tasks sources",
            "manager, of-department late brakes sending rejected sources shadow"})
    void each_role_sees_its_own_lists(String user, String lists) {
        // When
        String page = page(user, "");

        // Then
        assertThat(page.split("aria-labelledby=\"desk-")).extracting(part -> part.replaceFirst("(?s)\".*", ""))
                .containsSubsequence(lists.split(" ")).hasSize(lists.split(" ").length + 1);
        assertThat(page).contains("Te doen").doesNotContain("Q. Voorbeeld");
    }

    @Test
    void it_is_for_colleagues() {
        given().get(PAGE).then().statusCode(401);
        as("publisher").get(PAGE).then().statusCode(403).contentType("text/html").body(containsString("Geen toegang"));
    }

    @Test
    void what_is_late_gets_a_new_day_from_the_desk_and_others_only_look() {
        // Given
        late(own + "-a", "DSB");
        late(own + "-b", "DSO");

        // When
        String desk = page("desk", "");
        String manager = page("manager", "");
        String department = page("desk-dsb", "");

        // Then
        assertThat(row(desk, own + "-a")).contains("href=\"/desk/requests/" + own + "-a\"", "voorbij: ");
        assertThat(desk).contains("form-delay-" + own + "-a", "form-delay-" + own + "-b");
        assertThat(manager).contains(own + "-a", own + "-b").doesNotContain("form-delay-", "/desk/requests/" + own);
        assertThat(department).contains(own + "-a").doesNotContain(own + "-b");
        String action = desk.replaceAll("(?s).*action=\"([^\"]*" + own + "-a/delay)\".*", "$1");
        post("desk", action, Map.of("expectedOn", "2090-01-02", "reasonCode", "busy")).statusCode(303)
                .header("Location", endsWith(own + "-a?done=delay"));
        assertThat(page("desk", "")).doesNotContain("form-delay-" + own + "-a");
    }

    @Test
    void who_sees_several_departments_can_look_at_one_of_them() {
        // Given
        late(own + "-a", "DSB");
        late(own + "-b", "DSO");

        // When
        String all = page("manager-of-two", "");
        String one = page("manager-of-two", "?department=DSB");

        // Then
        assertThat(options(all, "of-department")).containsExactlyInAnyOrder("", "DSB", "DSO");
        assertThat(all).contains(own + "-a", own + "-b");
        assertThat(one).contains(own + "-a", "<option value=\"DSB\" selected>", "name=\"department\" value=\"DSB\"")
                .doesNotContain(own + "-b");
        assertThat(page("manager-of-two", "?department=OCW")).contains(own + "-a", own + "-b");
        assertThat(page("desk", "?department=DSB")).contains(own + "-a").doesNotContain("/desk/requests/" + own + "\"");
        assertThat(page("desk", "?department=DSO")).contains(own + "-b", "/desk/requests/" + own + "\"");
        assertThat(page("desk-dsb", "?department=DSO")).doesNotContain(own + "-b", "form-of-department");
    }

    @Test
    void sources_and_what_was_refused_of_them_are_those_of_the_department() {
        // When
        String all = page("manager", "");
        String one = page("manager", "?department=DSB");

        // Then
        assertThat(options(one, "rejected-of")).isNotEmpty().hasSizeLessThan(options(all, "rejected-of").size());
        assertThat(options(page("manager-of-two", "?department=DSB"), "rejected-of")).isEqualTo(options(one, "rejected-of"));
    }

    private static List<String> options(String page, String form) {
        String choice = page.substring(page.indexOf("id=\"form-" + form + "\""));
        return OPTION.matcher(choice.substring(0, choice.indexOf("</form>"))).results().map(found -> found.group(1)).toList();
    }

    private void late(String reference, String department) {
        Publisher.publish(reference, "request-received", "2026-08-01T08:00:00Z", """
                {"product": "melding-openbare-ruimte", "department": "%s", "receivedOn": "2026-08-01"}"""
                .formatted(department));
        rows.awaitCount(1, "select count(*) from request where reference = ? and late_on is not null", reference);
    }

    @Test
    void what_a_resident_asked_leads_to_where_it_is_answered() throws SQLException {
        // Given
        post("desk", "/desk/requests/" + own + "/call-back", Map.of("phone", "0612345678", "words", "Over de schuur"))
                .statusCode(303);
        rows.awaitCount(1, "select count(*) from resident_action where request_id = " + ASKED_OF, own);

        // When
        rows.execute("update resident_action set due_on = '2001-01-02' where request_id = " + ASKED_OF, own);

        // Then
        assertThat(row(page("desk", ""), own + "#desk-wishes")).contains("Wil gebeld worden", "2 jan 2001", ">te laat<")
                .doesNotContain("schuur");
        assertThat(page("desk-dsb", "")).doesNotContain(own);
        assertThat(page("desk", "?inbox=2001-01-03.0.x")).doesNotContain(own + "#desk-wishes");
    }

    @Test
    void a_task_that_is_done_leaves_the_list() {
        // Given
        String desk = page("desk", "");
        assertThat(row(desk, own)).contains("Stuur een brief", "Ontvangen");
        String action = desk.replaceAll("(?s).*action=\"([^\"]*/tasks/[^\"]*)\".*", "$1");

        // When
        post("desk-dsb", action, Map.of()).statusCode(404);
        post("manager", action, Map.of()).statusCode(403);
        post("desk", action, Map.of()).statusCode(303).header("Location", endsWith(PAGE + "?done=task"));

        // Then
        assertThat(page("desk", "?done=task")).contains("De taak is gedaan.").doesNotContain(own);
        assertThat(rows.texts("select done_by from desk_task where request_id = " + ASKED_OF, own)).containsExactly("desk");
        post("desk", PAGE + "/tasks/x/done", Map.of()).statusCode(404).body(containsString("bestaat niet meer"));
    }

    @Test
    void what_would_have_been_sent_is_shown_and_the_look_is_written_down() throws SQLException {
        // Given
        await().atMost(Duration.ofSeconds(20)).until(() -> !notices().isEmpty());
        rows.execute("update notice set reason = 'shadow-mode', state = 'suppressed', decided_at = now() + interval '400 days'"
                + " where request_id = " + ASKED_OF, own);

        // When
        String page = page("manager", "");

        // Then
        assertThat(row(page, own)).contains("Ontvangen");
        assertThat(rows.texts("select what from read_log where reader = 'manager' and request_id = " + ASKED_OF, own))
                .containsExactly("work-list");
        rows.execute("update notice set reason = 'other-contact' where request_id = " + ASKED_OF, own);
    }

    private List<String> notices() {
        return rows.texts("select kind from notice where request_id = " + ASKED_OF, own);
    }

    @ParameterizedTest
    @CsvSource({"late, x", "late, 2026-13-01.1", "late, +999999999-01-01.1", "inbox, 2001-01-02", "inbox, 2001-01-02.1",
            "inbox, 2001-01-02.1.a%00", "tasks, 1x", "tasks, 99999999999999999999", "rejected, -1", "source, urn:none",
            "department, d%20s", "department, DSX", "done, nothing"})
    void where_nothing_can_be_shown_from_the_list_begins(String parameter, String value) {
        assertThat(page("desk", "?" + parameter + "=" + value)).contains(own);
        assertThat(page("manager", "?" + parameter + "=" + value)).contains("desk-rejected");
    }

    @Test
    void a_form_of_another_site_is_refused() {
        for (String act : List.of("/tasks/1/done", "/rejected/1/replay", "/brakes/delay/release", "/brakes/delay/discard",
                "/sending/pause", "/sending/resume")) {
            as("manager").post(PAGE + act).then().statusCode(403).body(containsString("Geen toegang"));
            as("manager").header("Sec-Fetch-Site", "cross-site").post(PAGE + act).then().statusCode(403);
        }
        assertThat(rows.texts("select 1 from sending where paused_at is not null")).isEmpty();
    }

    /** From where something stands to the end of its row. */
    private static String row(String page, String what) {
        assertThat(page).contains(what);
        int at = page.lastIndexOf("<tr>", page.indexOf(what));
        return page.substring(at, page.indexOf("</tr>", at));
    }
}
