/// Groups of numbers that grow together; the least number stands for its group.
struct UnionFind {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  mutating func root(of number: Int32) -> Int32 {
    var root = number
    while parents[Int(root)] != root { root = parents[Int(root)] }
    var next = number
    while parents[Int(next)] != root { (next, parents[Int(next)]) = (parents[Int(next)], root) }
    return root
  }

  mutating func unite(_ left: Int32, _ right: Int32) {
    let (left, right) = (root(of: left), root(of: right))
    parents[Int(max(left, right))] = min(left, right)
  }
}
