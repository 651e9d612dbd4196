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

    @Test
    void full_disk_is_told_to_programs_as_something_that_passes() {
        fail(500, new IllegalStateException(new DiskTrouble("No room is left. Make room.", null)));

        var answer = pages.problem(request);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(Objects.requireNonNull(answer.getBody()).getDetail())
                .isEqualTo("No room is left. Make room.");
    }

    @Test
    void full_disk_is_no_failure_of_ours_in_a_browser_either() {
        fail(500, new DiskTrouble("No room is left. Make room.", null));
        var response = new MockHttpServletResponse();

        pages.page(request, response, new ExtendedModelMap());

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void other_failures_tell_nothing_of_what_is_inside() {
        fail(500, new IllegalStateException("select secret from member"));

        var answer = pages.problem(request);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(Objects.requireNonNull(answer.getBody()).getDetail()).isNull();
    }

    private void fail(int status, RuntimeException why) {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, why);
    }
}
