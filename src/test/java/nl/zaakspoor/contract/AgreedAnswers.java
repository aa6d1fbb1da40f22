// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.net.URI;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a test calls, the API answers as its description says: it looks on at every call of every test with a service. */
public final class AgreedAnswers implements Filter, QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> test) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(FilterableRequestSpecification asked, FilterableResponseSpecification expected,
            FilterContext context) {
        Response answer = context.next(asked, expected);
        URI address = URI.create(asked.getURI());
        if (address.getRawPath().startsWith("/v1/")) {
            assertThat(new ApiCall(asked, address, answer).problems())
                    .as("%s %s, by openapi.yaml", asked.getMethod(), address.getRawPath()).isEmpty();
        }
        return answer;
    }
}
