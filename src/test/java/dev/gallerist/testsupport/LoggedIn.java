package dev.gallerist.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * The calls of tests to a running server are the only user's, unless they say who they are: REST Assured sends the token of
 * {@code %test.gallerist.access.token} with each call that has no Authorization of its own. A test is nobody with
 * {@code given().noFilters()}.
 */
public final class LoggedIn implements QuarkusTestBeforeEachCallback, Filter {

    /** The token of all tests. */
    public static final String TOKEN = "the-token-of-all-tests";

    /** The Authorization header with it. */
    public static final String HEADER = "Bearer " + TOKEN;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext next) {
        if (!request.getHeaders().hasHeaderWithName("Authorization")) {
            request.header("Authorization", HEADER);
        }
        return next.next(request, response);
    }
}
