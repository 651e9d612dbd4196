package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import app.haris.storage.DiskTrouble;
import jakarta.servlet.RequestDispatcher;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** What a failed request is answered. */
final class FailurePagesTests {
    private final FailurePages pages = new FailurePages(mock());
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void full_disk_is_told_to_programs_as_something_that_passes() {
        fail(500, new IllegalStateException(new DiskTrouble("No room is left. Make room.", null)));

        var answer = pages.problem(request, response);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(Objects.requireNonNull(answer.getBody()).getDetail())
                .isEqualTo("No room is left. Make room.");
    }

    @Test
    void full_disk_is_no_failure_of_ours_in_a_browser_either() {
        fail(500, new DiskTrouble("No room is left. Make room.", null));
        pages.page(request, response, new ExtendedModelMap());

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void other_failures_tell_nothing_of_what_is_inside() {
        fail(500, new IllegalStateException("select secret from member"));

        var answer = pages.problem(request, response);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(Objects.requireNonNull(answer.getBody()).getDetail())
                .isEqualTo("Haris failed at this; its log says at what.");
    }

    @Test
    void programs_hear_which_method_is_allowed_at_the_address_that_they_asked() {
        request.setMethod("GET");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 405);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/interactions");
        response.setHeader("Allow", "POST");

        var problem = Objects.requireNonNull(pages.problem(request, response).getBody());

        assertThat(problem.getDetail())
                .isEqualTo("GET is not allowed at this address; allowed: POST.");
        assertThat(problem.getInstance()).hasToString("/api/interactions");
    }

    @Test
    void an_address_that_is_none_is_not_repeated() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 400);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/<x>");

        var problem = Objects.requireNonNull(pages.problem(request, response).getBody());

        assertThat(problem.getInstance()).isNull();
        assertThat(problem.getDetail()).isNotBlank();
    }

    private void fail(int status, RuntimeException why) {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, why);
    }
}
