// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers whoever asks for what they have already, a page that is open or a portal, with no more than that. */
class UnchangedAnswers {
    @ServerResponseFilter
    void spare(ContainerRequestContext asked, ContainerResponseContext answer) {
        Optional.ofNullable(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH)).filter(known -> isAmong(known, answer))
                .ifPresent(_ -> {
                    answer.setStatusInfo(Status.NOT_MODIFIED);
                    answer.setEntity(null);
                });
    }

    /** By the fingerprint alone: proxies that compress change what stands around it. */
    private static boolean isAmong(String known, ContainerResponseContext answer) {
        return Optional.ofNullable(answer.getHeaderString(HttpHeaders.ETAG)).map(tag -> tag.replaceAll("^W/|\"", ""))
                .filter(known::contains).isPresent();
    }
}
