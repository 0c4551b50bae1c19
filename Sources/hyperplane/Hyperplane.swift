@main
struct Hyperplane {
  static func main() {}
}
