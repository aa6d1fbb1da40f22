// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.courier.MessageLifeTest.SECRET;
import static org.hamcrest.Matchers.equalTo;

/** The door by which carriers report: who may come in, and what becomes of what makes no sense. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class ReceiptDoorTest {
    private static final String DOOR = "/v1/delivery-receipts";
    private static final String RECEIPT = NotifyNlDouble.receipt(UUID.randomUUID().toString(), "email",
            "noor@voorbeeld.example", "delivered");

    @Test
    void without_the_secret_nobody_comes_in() {
        given().contentType("application/json").body(RECEIPT).post(DOOR).then().statusCode(401)
                .header("WWW-Authenticate", "Bearer").contentType("application/problem+json");
        for (String wrong : new String[]{"Bearer wrong", "Bearer ", SECRET, "Basic " + SECRET, "Bearer " + SECRET + "x"}) {
            given().header("Authorization", wrong).contentType("application/json").body(RECEIPT).post(DOOR).then()
                    .statusCode(401);
        }
    }

    @Test
    void what_is_about_no_message_of_ours_is_taken_because_nobody_could_do_anything_about_it() {
        letIn().contentType("application/json").body(RECEIPT).post(DOOR).then().statusCode(204);
        letIn().contentType("application/json").body("{\"status\": \"delivered\", \"reference\": null}").post(DOOR).then()
                .statusCode(204);
        letIn().contentType("message/rfc822").body("Subject: hello\r\n\r\nhello".getBytes(UTF_8)).post(DOOR).then()
                .statusCode(204);
    }

    @Test
    void the_report_may_come_without_the_headers_of_its_mail() {
        // Given
        String mail = BounceReportTest.report("postmaster@voorbeeld.example", "failed", "5.1.1",
                "<" + UUID.randomUUID() + "@voorbeeld.example>");

        // Then
        letIn().contentType("multipart/report; report-type=delivery-status; boundary=\"=_bounce\"")
                .body(mail.substring(mail.indexOf("--=_bounce\r\n")).getBytes(UTF_8))
                .post(DOOR).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({"application/json, not json, 400", "application/json, {}, 400", "text/plain, hello, 415"})
    void what_cannot_be_read_is_told_so(String type, String body, int status) {
        letIn().contentType(type).body(body.getBytes(UTF_8)).post(DOOR).then().statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void what_is_too_large_is_refused() {
        letIn().contentType("message/rfc822").body(new byte[2_000_000]).post(DOOR).then().statusCode(413)
                .body("title", equalTo("Too large"));
    }

    private static RequestSpecification letIn() {
        return given().header("Authorization", "Bearer " + SECRET);
    }
}
