import Completions
import TestKit
import Testing

@Suite struct EndpointTests {
  @Test(arguments: [
    ("http://127.0.0.1:8000", "http://127.0.0.1:8000/v1/completions"),
    ("https://host/", "https://host/v1/completions"),
    ("https://host/v1", "https://host/v1/completions"),
    ("https://host/api/v1/", "https://host/api/v1/completions"),
    ("http://[::1]:80", "http://[::1]:80/v1/completions"),
  ])
  func `finds the path below the endpoint, whether it ends in v1 or not`(text: String, url: String)
    throws
  {
    #expect(try Endpoint(text).url("/v1/completions") == url)
  }

  @Test(arguments: [
    "", "host:80", "ftp://host", "http://", "https://me:secret@host", "https://host?key=1",
    "http:// x",
  ])
  func `refuses what is no address, without repeating a password`(text: String) throws {
    let error = #expect(throws: SampleError.self) { try Endpoint(text) }
    #expect(error?.description.contains("secret") == false)
  }

  @Test func `follows redirects to another path of the same server alone`() throws {
    let endpoint = try Endpoint("https://host")
    let from = "https://host/v1/completions"
    #expect(endpoint.target(ofRedirect: "/v1/c/", from: from) == "https://host/v1/c/")
    #expect(endpoint.target(ofRedirect: "https://host:443/x", from: from) != nil)
    for other in [
      "https://other/v1", "http://host/v1", "https://host:8443/", "//evil/x", "https://host.evil/x",
    ] {
      #expect(endpoint.target(ofRedirect: other, from: from) == nil, "\(other)")
    }
  }

  @Test func `a key is trimmed, checked, and removed from what is written`() throws {
    let key = try APIKey(" sk-abcdef0123\n", from: "the test")
    #expect(key.removed(from: "wrong key sk-abcdef0123!") == "wrong key [key]!")
    let line = Array("xsk-abcdef0123sk-abcdef0123".utf8)
    #expect(key.removed(from: line) == Array("x[key][key]".utf8))
    for bad in ["", "  ", "two words", "naïve"] {
      #expect(throws: SampleError.self) { try APIKey(bad, from: "the test") }
    }
  }
}
