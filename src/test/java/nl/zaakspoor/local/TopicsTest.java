// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.contract.AsyncApi;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {
    @Test
    void the_topics_that_are_made_are_those_of_the_contract() {
        assertThat(Topics.ALL).containsExactlyInAnyOrderElementsOf(AsyncApi.topics());
    }
}
