// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Map;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** A colleague who reads Dutch, on the page of what is to be done. */
final class WorkCalls {
    static final String PAGE = "/desk/work";

    private WorkCalls() {}

    static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user).header("Accept-Language", "nl");
    }

    /**
     * As it is seen by who comes from another page of the desk.
     *
     * @param query as it stands in the address
     */
    static String page(String user, String query) {
        return as(user).header("Sec-Fetch-Site", "same-origin").urlEncodingEnabled(false).get(PAGE + query).then()
                .statusCode(200).extract().asString();
    }

    static ValidatableResponse post(String user, String address, Map<String, String> fields) {
        return as(user).header("Sec-Fetch-Site", "same-origin").contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields).redirects().follow(false).post(address).then();
    }
}
